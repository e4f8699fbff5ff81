package vn.donghanh.staff;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;

/** One's own account as one sees it. Language and theme are null as long as one has no wish. {@code shortest}: how long her passphrase must be at least. */
public record ProfileView(
        String username,
        String displayName,
        String shortName,
        Salutation address,
        String unit,
        Set<Role> roles,
        @Nullable String language,
        @Nullable String theme,
        List<SessionRow> sessions,
        int factors,
        int minPassphraseLength)
        implements Serializable {}
