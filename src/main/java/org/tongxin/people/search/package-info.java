/** 查找: finds people of one's area by several clues; shows what finding needs, and nothing more. */
@NullMarked
package org.tongxin.people.search;

import org.jspecify.annotations.NullMarked;
