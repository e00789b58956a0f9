package dev.backstory.command.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "12.500, 12.5",
        "1e3, 1000",
        "-0.000001, -0.000001",
        "0.0, 0",
        "999999999999999.999999, 999999999999999.999999"
    })
    void is_kept_in_one_way_of_writing_it(String said, String kept) {
        assertThat(new Quantity(new BigDecimal(said)).value()).isEqualTo(new BigDecimal(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e15", "1e999999999", "-1e999999999", "0.0000001", "1e-999999999"})
    void is_no_larger_or_finer_than_anybody_measures(String said) {
        assertThatThrownBy(() -> new Quantity(new BigDecimal(said))).isInstanceOf(IllegalArgumentException.class);
    }
}
