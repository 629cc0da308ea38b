/** 查阅目的: asks what a personal file is opened for, keeps it for the task, and writes down each look. */
@NullMarked
package org.tongxin.privacy.purpose;

import org.jspecify.annotations.NullMarked;
