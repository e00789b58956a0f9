/** Where a story's rank changed because others moved past it. */
@NullMarked
package dev.backstory.query.audit.shift;

import org.jspecify.annotations.NullMarked;
