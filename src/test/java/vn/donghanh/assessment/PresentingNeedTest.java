package vn.donghanh.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where a need is met. */
class PresentingNeedTest {
    @Test
    void needsLeadToThePartsOfTheCaseThatMeetThem() {
        assertThat(PresentingNeed.LEGAL.roads()).containsExactly("legalaid");
        assertThat(PresentingNeed.ID_PAPERS.roads()).containsExactly("legalaid");
        assertThat(PresentingNeed.TRAINING.roads()).containsExactly("training");
        assertThat(PresentingNeed.JOB.roads()).containsExactly("training");
        assertThat(PresentingNeed.MENTAL.roads()).isEmpty();
    }

    @Test
    void everyRoadIsAPageOfTheCase() {
        List<String> roads = Stream.of(PresentingNeed.values())
                .flatMap(need -> need.roads().stream())
                .distinct()
                .toList();
        assertThat(roads).isNotEmpty().allSatisfy(road -> assertThat(
                        Files.exists(Path.of("src/main/webapp", road, "list.xhtml")))
                .isTrue());
    }
}
