/**
 * 诉求模型: the case, its states, the acts that move it, and its promised times; knows neither web nor database. Whoever
 * drives cases through {@link org.tongxin.requests.CaseActs} speaks in its acts, so it is part of the module's face.
 */
@NullMarked
@NamedInterface("model")
package org.tongxin.requests.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
