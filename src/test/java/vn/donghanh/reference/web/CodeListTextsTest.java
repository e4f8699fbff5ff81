package vn.donghanh.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;

// no container injects here
@SuppressWarnings("UnnecessaryAssignment")
class CodeListTextsTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CodeListTexts texts = new CodeListTexts();
    private int statements;

    @BeforeEach
    void useOneTradeThatIsRetired() {
        CodeListItemView sewing = new CodeListItemView(
                "training_trade",
                "SEWING",
                1,
                "May công nghiệp",
                "Industrial sewing",
                null,
                null,
                null,
                null,
                SINCE,
                SINCE.plusDays(1));
        texts.queries = new CodeListQueries() {
            @Override
            public Map<String, List<CodeListItemView>> findAll(Collection<String> lists) {
                statements++;
                return Map.of("training_trade", List.of(sewing));
            }
        };
    }

    @Test
    void whatWasChosenStaysReadableInBothLanguages() {
        assertThat(texts.find(VIETNAMESE, "training_trade.SEWING")).contains("May công nghiệp");
        assertThat(texts.find(Locale.ENGLISH, "training_trade.SEWING")).contains("Industrial sewing");
        assertThat(statements).as("statements of one request").isEqualTo(1);
    }

    /** Slips that were sent before the trades were data name them by the enum of that time. */
    @Test
    void slipsOfEarlierVersionsStayReadable() {
        assertThat(texts.find(VIETNAMESE, "TrainingTrade.SEWING")).contains("May công nghiệp");
    }

    @Test
    void keysOfOtherTextsReadNothing() {
        assertThat(texts.find(VIETNAMESE, "training_list.heading")).isEmpty();
        assertThat(texts.find(VIETNAMESE, "SEWING")).isEmpty();
        assertThat(statements).isZero();
    }
}
