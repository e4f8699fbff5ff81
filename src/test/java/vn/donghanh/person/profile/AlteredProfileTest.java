package vn.donghanh.person.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.RowsFixture;
import vn.donghanh.testing.Stored;

/** Answers under lost keys are asked again; those that were altered are not taken for them. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class AlteredProfileTest {
    private final PersonRef person = PersonRef.random();

    @TempDir
    Path temp;

    private TestKeys keys;
    private PersonProfile profile;

    @BeforeEach
    void storeProfile() {
        keys = TestKeys.in(temp);
        profile = new PersonProfile(person, 1, ProfileAnswers.none(), keys.encryption(), new StaffId(1), Instant.EPOCH);
    }

    private PersonProfileView view() {
        ProfileRepository profiles = new ProfileRepository();
        profiles.encryption = keys.encryption();
        profiles.keyManager = keys.manager();
        profiles.em = RowsFixture.of(profile);
        return profiles.view(person);
    }

    private void alter() {
        Stored.with(profile, "answersSealed", TestKeys.altered((byte[]) Stored.value(profile, "answersSealed")));
    }

    @Test
    void alteredAnswersAreNotTakenForUnknown() {
        assertThat(view().version()).isEqualTo(1);
        alter();
        assertThatThrownBy(this::view).isInstanceOf(AlteredDataException.class);
    }

    @Test
    void answersUnderLostKeysAreAskedAgain() {
        keys.giveUp(person);
        assertThat(view().version()).isEqualTo(1);
        profile = new PersonProfile(person, 2, ProfileAnswers.none(), keys.encryption(), new StaffId(1), Instant.EPOCH);
        alter();
        assertThatThrownBy(this::view).as("recorded after the loss").isInstanceOf(AlteredDataException.class);
    }

    @Test
    void answersOfAnErasedPersonAreGone() {
        keys.destroy(person);
        assertThatThrownBy(this::view).isInstanceOf(KeysDestroyedException.class);
    }
}
