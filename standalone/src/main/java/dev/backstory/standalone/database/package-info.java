/** A durable PostgreSQL of the process's own, in its data folder. */
@NullMarked
package dev.backstory.standalone.database;

import org.jspecify.annotations.NullMarked;
