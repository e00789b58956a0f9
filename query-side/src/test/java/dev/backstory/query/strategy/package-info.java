@NullMarked
package dev.backstory.query.strategy;

import org.jspecify.annotations.NullMarked;
