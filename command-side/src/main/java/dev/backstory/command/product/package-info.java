/** Products: their roles, vision, strategy, goals and baselines. */
@NullMarked
package dev.backstory.command.product;

import org.jspecify.annotations.NullMarked;
