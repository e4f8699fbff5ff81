package vn.donghanh.staff;

import java.util.List;

/** Fresh recovery codes, in the only moment in which anybody can read them. */
public record RecoverySheet(String username, List<String> codes) {
    public RecoverySheet {
        codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
        return "recovery codes of " + username;
    }
}
