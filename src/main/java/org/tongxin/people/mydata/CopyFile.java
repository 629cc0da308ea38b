package org.tongxin.people.mydata;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.tongxin.privacy.PersonalDataHolder.Copy;
import org.tongxin.privacy.PersonalDataHolder.Field;
import org.tongxin.privacy.PersonalDataHolder.Item;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The copy of one's own data for machines: the names of the fields for programs, the title of each kind for people. */
final class CopyFile {

    private CopyFile() {}

    static String json(List<Copy> copies, MessageSource messages, Locale language) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode file = mapper.createObjectNode();
        file.put("format", "tongxin.my-data");
        file.put("version", 1);
        var kinds = file.putArray("data");
        for (Copy copy : copies) {
            ObjectNode kind = kinds.addObject();
            kind.put("kind", copy.title());
            kind.put("title", messages.getMessage(copy.title(), new Object[0], language));
            var items = kind.putArray("items");
            for (Item item : copy.items()) {
                ObjectNode one = items.addObject();
                for (Field field : item.fields()) {
                    one.put(field.label().substring(field.label().lastIndexOf('.') + 1), field.value());
                }
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }
}
