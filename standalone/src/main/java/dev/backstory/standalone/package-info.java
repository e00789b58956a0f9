/** The process that needs nothing else: its data folder, its PostgreSQL, its safety. */
@NullMarked
package dev.backstory.standalone;

import org.jspecify.annotations.NullMarked;
