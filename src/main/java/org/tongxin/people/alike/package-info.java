/** 疑似重复: people of one's area who are perhaps on file twice; proposed to a person, never put together by itself. */
@NullMarked
package org.tongxin.people.alike;

import org.jspecify.annotations.NullMarked;
