package org.tongxin.access;

import org.tongxin.kernel.Actor;

/** 规则: may this actor do this with that case. Where a rule cannot tell, the answer is no. */
public interface Rules {

    Decision decide(Actor actor, Intent intent, Matter matter);
}
