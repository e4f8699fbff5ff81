package vn.donghanh.incident;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/**
 * Command to record the notice given by law.
 *
 * @param content the text as given, with the least that the recipient needs
 */
public record GiveNoticeCommand(
        @Nullable NoticeRecipient recipient,
        @Nullable NoticeChannel channel,
        @Nullable ClientInformed informed,
        @Nullable @Size(max = 1000) String content) {
    /** @throws RuleViolationException listing everything that is missing */
    void requireComplete() {
        Precondition.requireAll(List.of(
                given("recipient", recipient),
                given("noticeChannel", channel),
                given("informed", informed),
                given("content", VietnameseText.cleanParagraphsOrNull(content))));
    }

    private static Precondition given(String field, @Nullable Object value) {
        return Precondition.of(IncidentRule.NOTICE_INCOMPLETE, value != null).at(field);
    }

    NoticeRecipient requiredRecipient() {
        return Objects.requireNonNull(recipient);
    }

    NoticeChannel requiredChannel() {
        return Objects.requireNonNull(channel);
    }

    ClientInformed requiredInformed() {
        return Objects.requireNonNull(informed);
    }

    String requiredContent() {
        return Objects.requireNonNull(content);
    }
}
