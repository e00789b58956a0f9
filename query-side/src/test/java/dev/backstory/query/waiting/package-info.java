/** How requests wait. */
@NullMarked
package dev.backstory.query.waiting;

import org.jspecify.annotations.NullMarked;
