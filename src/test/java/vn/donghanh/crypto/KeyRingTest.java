package vn.donghanh.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which keys there are, which of them seals, and what another server over the same folder knows of it. */
class KeyRingTest {
    @TempDir
    Path temp;

    private KeyRing here;
    private KeyRing there;

    @BeforeEach
    void twoServersOverOneFolder() {
        here = TestKeys.in(temp).ring();
        there = TestKeys.in(temp).ring();
    }

    @ParameterizedTest
    @EnumSource
    void everyPurposeBeginsWithOneKeyOfItsOwn(Purpose purpose) {
        assertThat(here.numbers(purpose)).containsExactly(here.primary(purpose));
        assertThat(here.knows(purpose, here.primary(purpose))).isTrue();
        Set<Purpose> others = EnumSet.complementOf(EnumSet.of(purpose));
        assertThat(others).noneMatch(other -> here.numbers(other).contains(here.primary(purpose)));
    }

    @Test
    void theKeysOfTheIndexSealNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.aead(Purpose.INDEX))
                .withMessage("INDEX seals nothing");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDEX")
    void whatOneServerSealsTheOtherOpens(Purpose purpose) throws Exception {
        byte[] sealed = here.aead(purpose).encrypt(new byte[] {1, 2}, new byte[0]);
        assertThat(there.aead(purpose).decrypt(sealed, new byte[0])).containsExactly(1, 2);
    }

    @Test
    void aNewKeySealsAndTheOldOnesStay() {
        int old = here.primary(Purpose.NOTES);
        here.renew(Purpose.NOTES);
        assertThat(here.primary(Purpose.NOTES)).isNotEqualTo(old);
        assertThat(here.numbers(Purpose.NOTES)).containsExactlyInAnyOrder(old, here.primary(Purpose.NOTES));
    }

    @Test
    void aNumberThatIsNotKnownHereIsLookedForInTheFolder() {
        there.renew(Purpose.NOTES);
        int added = there.primary(Purpose.NOTES);
        assertThat(here.numbers(Purpose.NOTES)).doesNotContain(added);
        assertThat(here.knows(Purpose.NOTES, added)).isTrue();
        assertThat(here.primary(Purpose.NOTES)).isEqualTo(added);
    }

    @Test
    void aNumberThatNoFolderHoldsIsKnownToNobody() {
        int gone = here.primary(Purpose.NOTES);
        here.renew(Purpose.NOTES);
        here.keep(Purpose.NOTES, Set.of());
        assertThat(here.knows(Purpose.NOTES, gone)).isFalse();
        assertThat(here.knows(Purpose.HEALTH, here.primary(Purpose.NOTES)))
                .as("a key of another purpose")
                .isFalse();
    }

    @Test
    void theKeyThatSealsIsNeverTakenAway() {
        here.renew(Purpose.NOTES);
        here.keep(Purpose.NOTES, Set.of());
        assertThat(here.numbers(Purpose.NOTES)).containsExactly(here.primary(Purpose.NOTES));
    }
}
