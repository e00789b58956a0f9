@NullMarked
package dev.backstory.query.vision;

import org.jspecify.annotations.NullMarked;
