/** Baselines: positions of a product's history that have a name. */
@NullMarked
package dev.backstory.query.baseline;

import org.jspecify.annotations.NullMarked;
