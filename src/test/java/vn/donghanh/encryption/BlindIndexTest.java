package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlindIndexTest {
    @TempDir
    Path temp;

    @Test
    void equalValuesHaveEqualTokensOf32Bytes() {
        BlindIndex.IndexKey index = TestKeys.in(temp).index().currentKey();
        assertThat(index.token("ALIAS", "betu")).hasSize(32).isEqualTo(index.token("ALIAS", "betu"));
    }

    @Test
    void differentValueOrKindHasADifferentToken() {
        BlindIndex.IndexKey index = TestKeys.in(temp).index().currentKey();
        assertThat(index.token("ALIAS", "betu"))
                .isNotEqualTo(index.token("ALIAS", "betuu"))
                .isNotEqualTo(index.token("PHONE", "betu"));
    }

    @Test
    void differentKeysGiveDifferentTokens() {
        assertThat(TestKeys.in(temp.resolve("one")).index().currentKey().token("ALIAS", "betu"))
                .isNotEqualTo(
                        TestKeys.in(temp.resolve("two")).index().currentKey().token("ALIAS", "betu"));
    }

    @Test
    void afterARotationNewTokensUseTheNewKeyAndOldOnesMatch() {
        TestKeys keys = TestKeys.in(temp);
        BlindIndex index = keys.index();
        byte[] before = index.currentKey().token("ALIAS", "betu");
        keys.ring().rotate(KeyPurpose.INDEX);
        assertThat(index.currentKey().token("ALIAS", "betu")).isNotEqualTo(before);
        assertThat(tokens(index)).hasSize(2).last().isEqualTo(before);
        keys.ring().retain(KeyPurpose.INDEX, Set.of());
        assertThat(tokens(index)).containsExactly(index.currentKey().token("ALIAS", "betu"));
    }

    /** Tokens carry no key number by which the other server could notice the rotation. */
    @Test
    void anotherServerOnTheSameFolderUsesTheNewKeyAtOnce() {
        BlindIndex index = TestKeys.in(temp).index();
        TestKeys reopened = TestKeys.in(temp);
        byte[] before = index.currentKey().token("ALIAS", "betu");
        reopened.ring().rotate(KeyPurpose.INDEX);
        assertThat(index.currentKey().token("ALIAS", "betu"))
                .isEqualTo(reopened.index().currentKey().token("ALIAS", "betu"))
                .isNotEqualTo(before);
    }

    private static List<byte[]> tokens(BlindIndex index) {
        return index.keys().stream().map(key -> key.token("ALIAS", "betu")).toList();
    }
}
