package org.tongxin.requests.casework;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxin.kernel.Writes;
import org.tongxin.requests.model.Case;

/**
 * The words by which a case is found: of what was said and of the place. They are kept with the case, so that it is found
 * from the moment it is there.
 */
@Component
public class FindingWords {

    private final Writes writes;

    FindingWords(Writes writes) {
        this.writes = writes;
    }

    /** Keeps them, in the running transaction. Doing it again changes nothing. */
    public void keep(Case matter) {
        writes.sql("""
                        /* requests/casework keep words */
                        insert into requests.case_word (community_id, word, case_id)
                        select :community, word, :case from unnest(:words) as word
                        on conflict (community_id, word, case_id) do nothing""")
                .param("community", matter.communityId())
                .param("case", matter.id())
                .param("words", words(matter).stream().distinct().toArray(String[]::new))
                .add();
    }

    private static List<String> words(Case matter) {
        List<String> words = new ArrayList<>(SearchWords.of(matter.where().label()));
        String address = matter.where().address();
        words.addAll(SearchWords.of(address == null ? "" : address));
        words.addAll(SearchWords.of(matter.report().words()));
        return words;
    }
}
