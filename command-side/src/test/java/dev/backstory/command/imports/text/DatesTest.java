package dev.backstory.command.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({
        "28/Jun/16 9:27 AM, 2016-06-28T09:27",
        "15/Dec/17 12:46 AM, 2017-12-15T00:46",
        "10/oct./16 12:54 PM, 2016-10-10T12:54",
        "06/août/15, 2015-08-06T00:00",
        "24/févr./16 1:02 PM, 2016-02-24T13:02",
        "24/Mrz/16 13:02, 2016-03-24T13:02",
        "1. Mai 2023, 2023-05-01T00:00",
        "2024-01-31 14:05, 2024-01-31T14:05",
        "2016-07-05 07:53:01.71, 2016-07-05T07:53:01.710",
        "2024-01-31T14:05:06.000+0200, 2024-01-31T14:05:06",
        "31.01.24 14:05, 2024-01-31T14:05",
        "05/05/2024, 2024-05-05T00:00",
        "'Jan 31, 2024, 2:05 PM', 2024-01-31T14:05",
        "03/ene/24 8:00 p. m., 2024-01-03T20:00",
        "03/янв/24 8:00, 2024-01-03T08:00"
    })
    void reads_dates_as_trackers_write_them(String text, LocalDateTime expected) {
        assertThat(Dates.read(text, DayOrder.UNKNOWN))
                .hasValueSatisfying(
                        found -> assertThat(found.date().atTime(found.time())).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sprint 1",
                "31/Feb/16",
                "2024-13-01",
                "0|i003p7:",
                "100%",
                "28800",
                "10/foo/16",
                "2024-01-31 25:00",
                "1.5"
            })
    void reads_nothing_into_what_is_no_date(String text) {
        assertThat(Dates.isDate(text)).isFalse();
    }

    @Test
    void leaves_the_order_of_day_and_month_open_where_it_is() {
        assertThat(Dates.read("03/04/2024", DayOrder.UNKNOWN)).isEmpty();
        assertThat(Dates.order("03/04/2024")).isEqualTo(DayOrder.UNKNOWN);
        assertThat(Dates.order("13/04/2024")).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(Dates.order("04/13/2024")).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(DayOrder.DAY_FIRST.and(DayOrder.MONTH_FIRST)).isEqualTo(DayOrder.CONTRADICTORY);
    }
}
