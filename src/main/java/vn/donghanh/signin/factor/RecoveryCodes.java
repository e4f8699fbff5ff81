package vn.donghanh.signin.factor;

import java.util.List;

/** New recovery codes: the only time they are readable. */
public record RecoveryCodes(String username, List<String> codes) {
    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "recovery codes of " + username;
    }
}
