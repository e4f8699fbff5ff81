package vn.donghanh.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit in a list, with the number of accounts that belong to it. */
public record UnitRow(
        long id,
        String ref,
        String name,
        UnitKind kind,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long members)
        implements Serializable {}
