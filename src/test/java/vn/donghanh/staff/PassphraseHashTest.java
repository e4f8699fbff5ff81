package vn.donghanh.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.refused;

import org.junit.jupiter.api.Test;

/** Passphrases are hashed in turn, each with a salt of its own. */
class PassphraseHashTest {
    private final PassphraseHash hashes = new PassphraseHash();

    @Test
    void aServerThatIsStoppingLetsNobodyWaitForATurn() {
        Thread.currentThread().interrupt();
        refused(StaffRule.SIGN_IN_BUSY, () -> hashes.of("một câu dài"));
        assertThat(Thread.interrupted()).as("it goes on stopping").isTrue();
    }

    @Test
    void onlyTheSamePassphraseMatches() {
        String hash = hashes.of("một câu dài");
        assertThat(hashes.of("một câu dài")).isNotEqualTo(hash);
        assertThat(hashes.matches("một câu dài", hash)).isTrue();
        assertThat(hashes.matches("một câu dàI", hash)).isFalse();
        assertThat(hashes.matches("một câu dài", null)).isFalse();
        assertThat(hashes.outdated(hash)).isFalse();
    }
}
