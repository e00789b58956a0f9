/** Where a product is to go: its strategy, its goals, and what sprints are to be spent on. */
@NullMarked
package dev.backstory.query.strategy;

import org.jspecify.annotations.NullMarked;
