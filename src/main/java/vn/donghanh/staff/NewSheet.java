package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.security.StaffId;

/** Makes recovery codes: eight of 59 bits. Hashing them takes a second, so it is done before the transaction that keeps them. */
@ApplicationScoped
class NewSheet {
    private static final int CODES = 8;

    @Inject
    PassphraseHash hashes;

    @Inject
    Factors factors;

    /** Codes in their plain form with their hashes, in the same order. */
    record Made(List<String> codes, List<String> hashes) {
        static final Made NONE = new Made(List.of(), List.of());

        RecoverySheet shown(String username) {
            return new RecoverySheet(
                    username, codes.stream().map(CodeSigns::shown).toList());
        }

        @Override
        public String toString() {
            return codes.size() + " recovery codes";
        }
    }

    Made make() {
        List<String> codes = Stream.generate(CodeSigns::random).limit(CODES).toList();
        return new Made(codes, hashes.oneSalt(codes));
    }

    /** In place of the sheet before. */
    void keep(Made made, StaffId account, Instant at) {
        factors.recoveryCodes(account).forEach(code -> code.end(at));
        made.hashes().forEach(hash -> factors.add(new RecoveryCode(account, hash, at)));
    }
}
