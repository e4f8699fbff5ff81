package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit in a list, with the number of accounts that belong to it. */
public record OrgUnitRow(
        long id,
        String ref,
        String name,
        OrgUnitKind kind,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long members)
        implements Serializable {}
