/** How requests wait until the views know what their callers have written, and how many may. */
@NullMarked
package dev.backstory.query.waiting;

import org.jspecify.annotations.NullMarked;
