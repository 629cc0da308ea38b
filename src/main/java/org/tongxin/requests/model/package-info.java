/** 诉求模型: the case, its states, the acts that move it, and its promised times; knows neither web nor database. */
@NullMarked
package org.tongxin.requests.model;

import org.jspecify.annotations.NullMarked;
