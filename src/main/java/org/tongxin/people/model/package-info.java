/** 户档用语: what the slices of the register share: keys, reach, words of names. */
@NullMarked
package org.tongxin.people.model;

import org.jspecify.annotations.NullMarked;
