/** Why a product exists, and every revision of that. */
@NullMarked
package dev.backstory.query.vision;

import org.jspecify.annotations.NullMarked;
