package vn.donghanh.signin.factor;

import java.util.List;

/** Fresh recovery codes, in the only moment in which anybody can read them. */
public record RecoveryCodes(String username, List<String> codes) {
    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "recovery codes of " + username;
    }
}
