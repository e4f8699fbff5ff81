package vn.donghanh.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Maps a person reference to its database column. */
@Converter(autoApply = true)
public class PersonRefConverter implements AttributeConverter<@Nullable PersonRef, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PersonRef ref) {
        return ref == null ? null : ref.value();
    }

    @Override
    public @Nullable PersonRef convertToEntityAttribute(@Nullable String value) {
        return value == null ? null : new PersonRef(value);
    }
}
