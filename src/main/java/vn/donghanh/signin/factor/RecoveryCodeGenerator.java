package vn.donghanh.signin.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.security.StaffId;
import vn.donghanh.signin.passphrase.OneTimeCodeFormat;
import vn.donghanh.signin.passphrase.PassphraseHash;

/** Generates recovery codes: eight codes of 59 bits. Hashing them takes a second, so it is done before the transaction that stores them. */
@ApplicationScoped
public class RecoveryCodeGenerator {
    private static final int CODES = 8;

    @Inject
    PassphraseHash hashes;

    @Inject
    SecondFactorRepository factors;

    /** Codes in normalised form with their hashes, in the same order. */
    public record GeneratedCodes(List<String> codes, List<String> hashes) {
        public static final GeneratedCodes NONE = new GeneratedCodes(List.of(), List.of());

        public RecoveryCodes toRecoveryCodes(String username) {
            return new RecoveryCodes(
                    username, codes.stream().map(OneTimeCodeFormat::format).toList());
        }

        @Override
        public String toString() {
            return codes.size() + " recovery codes";
        }
    }

    public GeneratedCodes generate() {
        List<String> codes =
                Stream.generate(OneTimeCodeFormat::random).limit(CODES).toList();
        return new GeneratedCodes(codes, hashes.createWithSharedSalt(codes));
    }

    /** Stores the hashes and ends the earlier codes. */
    public void store(GeneratedCodes generated, StaffId account, Instant at) {
        factors.recoveryCodes(account).forEach(code -> code.end(at));
        generated.hashes().forEach(hash -> factors.add(new RecoveryCode(account, hash, at)));
    }
}
