/** 户档页: the file of one household: who lives here, what they need, how they are reached, what is open with them. */
@NullMarked
package org.tongxin.people.household;

import org.jspecify.annotations.NullMarked;
