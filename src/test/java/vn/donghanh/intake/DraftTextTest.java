package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTextTest {
    @Test
    void draftContentIsRestoredExactly() {
        Map<String, String> typed = Map.of("name", "Bh'Nướch Mai = \"Na\"", "reason", " dòng một\ndòng hai\\ #! ");

        assertThat(IntakeDraftRepository.fromJson(IntakeDraftRepository.toJson(typed)))
                .isEqualTo(typed);
    }

    @Test
    void draftTextContainsOnlyTheContent() {
        assertThat(IntakeDraftRepository.toJson(Map.of("name", "Na"))).isEqualTo("{\"name\":\"Na\"}");
        assertThat(IntakeDraftRepository.fromJson(IntakeDraftRepository.toJson(Map.of())))
                .isEmpty();
    }

    @Test
    void draftOfEarlierVersionIsRestoredExactly() {
        assertThat(IntakeDraftRepository.fromJson(
                        "name=Bh'N\\u01B0\\u1EDBch \\= \"Na\"\nreason=\\ d\u00F2ng m\u1ED9t\\nd\u00F2ng hai\\\\"))
                .isEqualTo(Map.of("name", "Bh'Nướch = \"Na\"", "reason", " dòng một\ndòng hai\\"));
        assertThat(IntakeDraftRepository.fromJson("")).isEmpty();
    }

    @Test
    void formerKeysOfNotificationsAreRead() {
        Map<String, String> present = Map.of(
                "name", "told.CHILD",
                "notification.at.DIRECTOR", "2026-03-10T02:00:00Z",
                "notification.channel.DIRECTOR", "MESSAGE");

        assertThat(
                        IntakeDraftRepository.fromJson(
                                """
                        {"name":"told.CHILD","told.DIRECTOR":"2026-03-10T02:00:00Z","told.how.DIRECTOR":"MESSAGE"}"""))
                .isEqualTo(present);
        assertThat(
                        IntakeDraftRepository.fromJson(
                                """
                        name=told.CHILD
                        told.DIRECTOR=2026-03-10T02\\:00\\:00Z
                        told.how.DIRECTOR=MESSAGE
                        """))
                .isEqualTo(present);
        assertThat(IntakeDraftRepository.fromJson(IntakeDraftRepository.toJson(present)))
                .isEqualTo(present);
    }
}
