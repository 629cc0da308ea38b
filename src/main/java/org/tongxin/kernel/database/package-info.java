/** 数据库: starts the embedded PostgreSQL or connects to another, as owner for migrations and as the program. */
@NullMarked
package org.tongxin.kernel.database;

import org.jspecify.annotations.NullMarked;
