package vn.donghanh.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {
    @TempDir
    Path temp;

    @Test
    void equalValuesHaveEqualTokensOf32Bytes() {
        BlindIndex index = TestKeys.in(temp).index();
        assertThat(index.token("ALIAS", "betu")).hasSize(32).isEqualTo(index.token("ALIAS", "betu"));
    }

    @Test
    void otherValueOrKindHasAnotherToken() {
        BlindIndex index = TestKeys.in(temp).index();
        assertThat(index.token("ALIAS", "betu"))
                .isNotEqualTo(index.token("ALIAS", "betuu"))
                .isNotEqualTo(index.token("PHONE", "betu"));
    }

    @Test
    void otherKeysGiveOtherTokens() {
        assertThat(TestKeys.in(temp.resolve("one")).index().token("ALIAS", "betu"))
                .isNotEqualTo(TestKeys.in(temp.resolve("two")).index().token("ALIAS", "betu"));
    }
}
