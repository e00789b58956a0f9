package dev.backstory.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {
    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "53300", "53100", "08006", "08001"})
    void a_database_that_is_down_or_full_is_one(String state) {
        assertThat(Outage.is(new IllegalStateException(new SQLException("down", state))))
                .isTrue();
    }

    @Test
    void a_connection_that_broke_in_use_is_one() {
        assertThat(Outage.is(new IllegalStateException("Rolling back", new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(Outage.is(new SQLTransientConnectionException("none within 30 s", "HY000")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42703", "22P05", "XX000"})
    void what_the_database_answers_is_none(String state) {
        assertThat(Outage.is(new IllegalStateException(new SQLException("wrong", state))))
                .isFalse();
        assertThat(Outage.is(new IllegalStateException("of our own"))).isFalse();
    }
}
