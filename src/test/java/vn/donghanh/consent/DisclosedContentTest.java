package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.donghanh.consent.DisclosedContent.Line;

class DisclosedContentTest {
    @Test
    void whatIsSealedIsReadBackLineByLine() {
        DisclosedContent content = new DisclosedContent(List.of(
                Line.of("SERVICE", "@HealthReferralType.GENERAL"),
                Line.of("HOURS", "@ContactTimeSlot.AFTN", "@ContactTimeSlot.EVE"),
                Line.of("NOTE", "Xin phòng riêng.\nCảm ơn.")));

        assertThat(DisclosedContent.read(content.text())).isEqualTo(content);
        assertThat(content.fields()).containsExactly("SERVICE", "HOURS", "NOTE");
    }

    @Test
    void typedControlSignsCannotForgeALine() {
        DisclosedContent content = new DisclosedContent(List.of(Line.of("NOTE", "một\u001EPHONE\u001F0601234561")));

        assertThat(DisclosedContent.read(content.text()).fields()).containsExactly("NOTE");
    }

    @Test
    void aDisclosureOfTheVersionBeforeIsReadLineByLine() {
        String sealed =
                "HOURS\u001F@ContactTimeSlot.AFTN\u001F@ContactTimeSlot.EVE\u001ENOTE\u001FMột.\nHai.\u001EPARTNER";

        assertThat(DisclosedContent.read(sealed))
                .isEqualTo(new DisclosedContent(List.of(
                        Line.of("HOURS", "@ContactTimeSlot.AFTN", "@ContactTimeSlot.EVE"),
                        Line.of("NOTE", "Một.\nHai."),
                        Line.of("PARTNER", ""))));
    }

    /** A draft of a referral without a partner ends in its empty value, and sealing strips what it seals. */
    @Test
    void anEmptyValueAtTheEndOutlivesTheSealing() {
        DisclosedContent content = new DisclosedContent(List.of(Line.of("FIELDS", "CALLED"), Line.of("PARTNER", "")));

        assertThat(DisclosedContent.read(content.text().strip())).isEqualTo(content);
    }

    @Test
    void aLineWithoutAnythingIsNoLine() {
        assertThatThrownBy(() -> new Line("NOTE", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMistypedCodeIsNoCode() {
        String right = DisclosureCode.random().value();
        char other = right.charAt(5) == 'A' ? 'B' : 'A';

        assertThat(DisclosureCode.parse(" " + right.toLowerCase(Locale.ROOT) + " "))
                .isPresent();
        assertThat(DisclosureCode.parse(right.substring(0, 5) + other + right.substring(6)))
                .isEmpty();
        assertThat(DisclosureCode.parse(right.replace("CG-", "DH-"))).isEmpty();
        assertThat(DisclosureCode.parse("CG-")).isEmpty();
    }
}
