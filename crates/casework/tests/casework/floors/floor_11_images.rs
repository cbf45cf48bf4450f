//! Floor 11: no image or video is ever stored.

use casework::{Command, Event};
use mechanism::Compartment;
use proptest::prelude::*;

use crate::generate::MEDIA;
use crate::stories::raise_adult;
use crate::walk::{config, seeds, walk};
use crate::world::{ALBANIA, Story};

proptest! {
    #![proptest_config(config())]

    // Broken by hand: `image/jpeg` among `attachment::MEDIA_TYPES`.
    #[test]
    fn floor_11_no_image_and_no_video_is_sealed(seeds in seeds()) {
        walk(&seeds, |seen| {
            let sealed = seen.events().iter().any(|event| matches!(event, Event::FileAttached { .. }));
            if let (true, Command::AttachFile { media_type, .. }) = (sealed, seen.command) {
                let text = media_type.to_ascii_lowercase();
                prop_assert!(!text.starts_with("image") && !text.starts_with("video"), "{text}");
            }
            Ok(())
        })?;
    }

    /// Nothing that calls itself anything but a document.
    #[test]
    fn floor_11_only_known_documents_are_sealed(media in "\\PC{0,40}", known in 0..MEDIA.len()) {
        let mut story = Story::new(&ALBANIA);
        let worker = raise_adult(&mut story);
        for media_type in [media, MEDIA[known].to_owned()] {
            let command = Command::AttachFile {
                attachment: "file".into(),
                compartment: Compartment::Account,
                size_bytes: 10,
                media_type: media_type.clone(),
            };
            let sealed = story.tries(&worker, command).is_ok();
            prop_assert_eq!(sealed, casework::attachment::MEDIA_TYPES.contains(&media_type.as_str()));
        }
    }
}
