package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import org.junit.jupiter.api.Test;

class MinimumNoteTest {
    @Test
    void whatAClinicNeedsPasses() {
        for (String note : new String[] {
            "Hẹn lại sau lần không đến 04/03. Xin phòng khám riêng tư.",
            "Chị ấy ở xa nhà, xin giờ sau 14h30.",
            "Cần người phiên dịch tiếng Cơ Tu.",
            "Xin bác sĩ nữ."
        }) {
            assertThat(MinimumNote.found(note, "Chị Na")).as(note).isEmpty();
        }
    }

    @Test
    void numbersByWhichSheIsFoundAreRefused() {
        found("Gọi 0601 234 561 trước.", ReferralRule.NOTE_HOLDS_NUMBER);
        found("CCCD 050193001234", ReferralRule.NOTE_HOLDS_NUMBER);
        found("hồ sơ DH-7K3F-9MQ2", ReferralRule.NOTE_HOLDS_NUMBER);
    }

    @Test
    void whatSheIsCalledIsTickedAndNotWritten() {
        found("Xin đón chị Na ở cổng.", ReferralRule.NOTE_HOLDS_NAME);
        assertThat(MinimumNote.found("Xin đón ở cổng.", null)).isEmpty();
    }

    @Test
    void whereSheLivesAndHerStoryAreRefused() {
        found("Đang trọ ở thôn Phú Nam.", ReferralRule.NOTE_HOLDS_ADDRESS);
        found("Bị bạo hành nhiều năm.", ReferralRule.NOTE_HOLDS_STORY);
        found("Làm nghề bán dâm.", ReferralRule.NOTE_HOLDS_STORY);
        found("Nghi HIV.", ReferralRule.NOTE_HOLDS_STORY);
    }

    @Test
    void aNoteIsShort() {
        refused(ReferralRule.NOTE_TOO_LONG, () -> ReferralDesk.checkNote("x".repeat(301), null));
        refused(ReferralRule.NOTE_HOLDS_NAME, () -> ReferralDesk.checkNote("Xin đón chị Na.", "Chị Na"));
        ReferralDesk.checkNote("x".repeat(300), null);
        ReferralDesk.checkNote(null, null);
    }

    private static void found(String note, ReferralRule rule) {
        assertThat(MinimumNote.found(note, "Chị Na")).as(note).contains(rule);
    }
}
