package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InListTest {
    @Test
    void eachValueIsAParameter() {
        InList two = InList.of("id", List.of(7L, 9L));
        assertThat(two.includes("a.id")).isEqualTo("a.id in (:id0, :id1)");
        assertThat(two.excludes("a.id")).isEqualTo("a.id not in (:id0, :id1)");
    }

    @Test
    void oneValueIsCompared() {
        InList single = InList.of("id", List.of(7L));
        assertThat(single.includes("a.id")).isEqualTo("a.id = :id0");
        assertThat(single.excludes("a.id")).isEqualTo("a.id <> :id0");
    }

    @Test
    void nothingIsInAnEmptyList() {
        assertThat(InList.of("id", List.of()).includes("a.id")).isEqualTo("a.id in (null)");
        assertThat(InList.of("id", List.of()).excludes("a.id")).isEqualTo("1 = 1");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "20, 32"})
    void fewTextsServeAllLengths(int values, int parameters) {
        List<Integer> list = IntStream.range(0, values).boxed().toList();
        assertThat(InList.of("n", list).includes("a.n").split(",", -1)).hasSize(parameters);
    }
}
