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
        assertThat(InList.of("id", List.of(7L, 9L)).text()).isEqualTo(":id0, :id1");
    }

    @Test
    void nothingIsInAnEmptyList() {
        assertThat(InList.of("id", List.of()).text()).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 4", "5, 8", "20, 32"})
    void fewTextsServeAllLengths(int values, int parameters) {
        List<Integer> list = IntStream.range(0, values).boxed().toList();
        assertThat(InList.of("n", list).text().split(",", -1)).hasSize(parameters);
    }
}
