package vn.donghanh.demo.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DemoProgrammeTest {
    @Test
    void aNewGoalIsInTheWordsOfItsTarget() {
        assertThat(DemoProgramme.wordsOf("Trên 70% cán bộ được đào tạo", 70, 80))
                .isEqualTo("Trên 80% cán bộ được đào tạo");
        assertThat(DemoProgramme.wordsOf("Ít nhất một tháng một lần", 100, 90)).isEqualTo("Ít nhất một tháng một lần");
    }
}
