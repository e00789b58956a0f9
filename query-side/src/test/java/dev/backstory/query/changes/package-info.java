/** The live feed without a server. */
@NullMarked
package dev.backstory.query.changes;

import org.jspecify.annotations.NullMarked;
