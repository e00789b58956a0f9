/** In which order entries stand, at any position: one narrow set of tables for all rankings. */
@NullMarked
package dev.backstory.query.order;

import org.jspecify.annotations.NullMarked;
