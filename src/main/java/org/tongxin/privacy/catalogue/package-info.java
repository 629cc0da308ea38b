/** 个人信息清单: which personal data all modules keep, for the public notice, the assessments and the tests. */
@NullMarked
package org.tongxin.privacy.catalogue;

import org.jspecify.annotations.NullMarked;
