/** Both sides and an embedded PostgreSQL in one process, and the command line. */
@NullMarked
package dev.backstory;

import org.jspecify.annotations.NullMarked;
