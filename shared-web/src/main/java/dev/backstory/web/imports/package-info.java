/** How an import stands, as both sides can tell: the row of its job belongs to both. */
@NullMarked
package dev.backstory.web.imports;

import org.jspecify.annotations.NullMarked;
