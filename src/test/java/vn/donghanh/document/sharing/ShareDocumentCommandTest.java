package vn.donghanh.document.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.document.inspection.RedactionBox;
import vn.donghanh.shared.RuleViolationException;

/** What has to be said before pages of a document go to a partner. */
class ShareDocumentCommandTest {
    private static ShareDocumentCommand command(List<Integer> pages, @Nullable String areas) {
        return new ShareDocumentCommand("opening", "session", pages, areas, false, false);
    }

    private static void refused(ShareDocumentCommand command, DocumentSharingRule... rules) {
        assertThatThrownBy(command::requireComplete)
                .isInstanceOfSatisfying(
                        RuleViolationException.class, refusal -> assertThat(refusal.allViolations().stream()
                                        .map(RuleViolationException::rule)
                                        .toList())
                                .isEqualTo(List.of(rules)));
    }

    @Test
    void pagesGoInOrderAndOnce() {
        assertThat(command(List.of(3, 1, 3), null).pages()).containsExactly(1, 3);
        assertThat(command(List.of(1), null).requireComplete()).isEmpty();
    }

    @Test
    void eachLineIsAnArea() {
        assertThat(command(List.of(1), "1: 0 0 50 5\n\n2: 10 10 5 5\r\n").requireComplete())
                .containsExactly(new RedactionBox(1, 0, 0, 50, 5), new RedactionBox(2, 10, 10, 5, 5));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        refused(
                command(List.of(), "1: 0 0 50 5\nabove"),
                DocumentSharingRule.PAGE_MISSING,
                DocumentSharingRule.AREA_NOT_READABLE);
    }

    @Test
    void pagesAndAreasAreBounded() {
        refused(
                command(IntStream.rangeClosed(1, 11).boxed().toList(), "1: 0 0 5 5\n".repeat(101)),
                DocumentSharingRule.TOO_MANY_PAGES,
                DocumentSharingRule.TOO_MANY_AREAS);
    }

    @Test
    void workerLooksAndTheClientAgreesFirst() {
        notAgreed(false, false, DocumentSharingRule.NOT_LOOKED_AT, DocumentSharingRule.CLIENT_NOT_ASKED);
        notAgreed(false, true, DocumentSharingRule.NOT_LOOKED_AT);
        notAgreed(true, false, DocumentSharingRule.CLIENT_NOT_ASKED);
        new ShareDocumentCommand("opening", "session", List.of(1), null, true, true).requireAgreed();
    }

    private static void notAgreed(boolean lookedAt, boolean clientAgreed, DocumentSharingRule... rules) {
        ShareDocumentCommand command =
                new ShareDocumentCommand("opening", "session", List.of(1), null, lookedAt, clientAgreed);
        assertThatThrownBy(command::requireAgreed)
                .isInstanceOfSatisfying(
                        RuleViolationException.class, refusal -> assertThat(refusal.allViolations().stream()
                                        .map(RuleViolationException::rule)
                                        .toList())
                                .isEqualTo(List.of(rules)));
    }
}
