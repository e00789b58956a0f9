/** That the views are those of the present projections, whatever version wrote them before. */
@NullMarked
package dev.backstory.query.renewal;

import org.jspecify.annotations.NullMarked;
