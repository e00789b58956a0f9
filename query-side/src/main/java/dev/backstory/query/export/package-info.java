/** Gives a product's whole history away, as its events or as facts. */
@NullMarked
package dev.backstory.query.export;

import org.jspecify.annotations.NullMarked;
