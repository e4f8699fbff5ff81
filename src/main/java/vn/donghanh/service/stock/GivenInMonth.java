package vn.donghanh.service.stock;

import java.io.Serializable;
import java.time.YearMonth;

/** What was given of one kind of goods in a month. */
public record GivenInMonth(Integer year, Integer month, Long quantity) implements Serializable {
    public YearMonth yearMonth() {
        return YearMonth.of(year, month);
    }
}
